/**
 * Adaptive access: what the identity provider is told, and the guards that keep it from hurting.
 */
package dev.lapwing.core.access;
