/** Okta's System Log. */
package dev.lapwing.connectors.parse.okta;
