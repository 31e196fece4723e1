/** Identities, as the organisation's directory gives them. */
package dev.lapwing.connectors.identity;
