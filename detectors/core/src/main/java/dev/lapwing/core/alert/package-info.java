/** From findings to alerts: their life, and noise control, which stands last. */
package dev.lapwing.core.alert;
