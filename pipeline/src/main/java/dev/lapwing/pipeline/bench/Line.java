package dev.lapwing.pipeline.bench;

/**
 * One record to be written.
 *
 * @param source the log that it belongs to, which names its topic
 * @param key the entity that it is most about, by which a shipper would spread it over partitions
 * @param raw as the vendor writes it
 * @param uid the vendor's id of the event; null for none
 * @param watched whether an alert may hang on it, so that its time is worth remembering
 */
record Line(String source, String key, String raw, String uid, boolean watched) {}
