/** Pulse Connect Secure (Juniper, Ivanti) VPN gateways: their syslog in the standard format. */
package dev.lapwing.connectors.parse.pulse;
