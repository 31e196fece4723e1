/** How unlike its owner a sign-in is, all in all; and sessions that move where they cannot. */
package dev.lapwing.core.detector.login;
