/** Orders to a running job: forget what was learnt of an entity, or know it by another name. */
package dev.lapwing.core.control;
