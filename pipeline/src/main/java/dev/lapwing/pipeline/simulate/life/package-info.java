/** What people and machines do on an ordinary day. */
package dev.lapwing.pipeline.simulate.life;
