#!/usr/bin/env bash
# Prepares a WildFly 39 for loyalty.ear: the MySQL driver, the data source, the authentication.
#
#   deploy/wildfly/prepare.sh WILDFLY_HOME mysql-connector-j.jar [BASE_DIR]
#
# Then set LOYALTY_DB_URL, LOYALTY_DB_USER, LOYALTY_DB_PASSWORD and the other settings (docs/configuration.md) in the
# environment of the server and copy loyalty.ear to BASE_DIR/deployments.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 64; }
home=$(cd "$1" && pwd)
driver=$(realpath "$2")
base=${3:-$home/standalone}
here=$(cd "$(dirname "$0")" && pwd)

if [ ! -d "$home/modules/com/mysql" ]; then
  "$home/bin/jboss-cli.sh" --command="module add --name=com.mysql --resources=$driver --dependencies=java.se,java.naming,javax.transaction.api"
fi
exec "$home/bin/jboss-cli.sh" "-Djboss.server.base.dir=$base" "--file=$here/prepare.cli"
