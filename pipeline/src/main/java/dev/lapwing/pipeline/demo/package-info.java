/** {@code lapwing demo}: the whole job in one process on a simulated company. */
package dev.lapwing.pipeline.demo;
