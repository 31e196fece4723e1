/** Any JSON object that says when it happened: the last resort. */
package dev.lapwing.connectors.parse.generic;
