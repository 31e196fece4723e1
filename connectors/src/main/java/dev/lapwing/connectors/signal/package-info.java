/** Access signals as Security Event Tokens with CAEP events. */
package dev.lapwing.connectors.signal;
