/** The compact, versioned binary form of what crosses a shuffle or lies in state. */
package dev.lapwing.core.wire;
