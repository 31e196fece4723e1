/** What an operator says of its own state, so that a savepoint can be judged without reading it. */
package dev.lapwing.core.manifest;
