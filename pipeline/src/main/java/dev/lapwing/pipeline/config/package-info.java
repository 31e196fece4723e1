/** The configuration of a live job or an audit: read, checked at once, and immutable. */
package dev.lapwing.pipeline.config;
