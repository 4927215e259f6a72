package travel.loyalty.earning.claim;

/** A file of a claim, to be downloaded: never to be shown inside a page. */
public record ClaimContent(String name, String mediaType, byte[] bytes) {}
