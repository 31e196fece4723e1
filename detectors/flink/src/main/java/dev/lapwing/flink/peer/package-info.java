/** Peer statistics in Flink: added up beside behaviour, broadcast to it. */
package dev.lapwing.flink.peer;
