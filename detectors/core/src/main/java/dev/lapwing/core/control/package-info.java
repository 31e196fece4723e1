/** Orders of operators to a running job: forget what was learnt of an entity. */
package dev.lapwing.core.control;
