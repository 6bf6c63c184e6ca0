package org.lunxun.badhouse.cycle.left;

import org.lunxun.badhouse.cycle.right.Right;

/** Bad on purpose: two packages that need each other. */
public final class Left {
    Right right = new Right();
}
