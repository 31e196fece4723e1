/** Microsoft 365's unified audit log. */
package dev.lapwing.connectors.parse.m365;
