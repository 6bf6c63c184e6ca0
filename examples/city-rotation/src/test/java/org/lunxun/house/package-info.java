/**
 * The rules of the house as tests: {@code HouseRules} says them, over the classes of every room.
 */
@NullMarked
package org.lunxun.house;

import org.jspecify.annotations.NullMarked;
