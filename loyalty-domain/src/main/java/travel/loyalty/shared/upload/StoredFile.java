package travel.loyalty.shared.upload;

/**
 * A file that was kept.
 *
 * @param storedName by which it is found again; no part of the sender's name is in it
 * @param name what the sender called it, made harmless, for the download
 * @param mediaType what it is, by its content
 */
public record StoredFile(String storedName, String name, String mediaType, long bytes) {}
