/** Flink type information and serializers over the core's codecs: no Kryo, no reflection. */
package dev.lapwing.flink.serial;
