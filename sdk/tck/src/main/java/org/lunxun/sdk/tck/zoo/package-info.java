/**
 * Plugins that nobody should ship, and a visit to each in any host of PF4J plugins.
 *
 * <p>Entry type: {@link org.lunxun.sdk.tck.zoo.Zoo}. It reads the animals from source folders, compiles each (a JDK is needed,
 * a JRE will not do) and puts it between two healthy neighbours; {@link org.lunxun.sdk.tck.zoo.ZooVisit} opens a host there
 * and yields a {@link org.lunxun.sdk.tck.zoo.Verdict}.
 */
@NullMarked
package org.lunxun.sdk.tck.zoo;

import org.jspecify.annotations.NullMarked;
