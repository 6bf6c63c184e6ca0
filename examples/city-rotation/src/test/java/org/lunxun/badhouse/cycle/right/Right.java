package org.lunxun.badhouse.cycle.right;

import org.jspecify.annotations.Nullable;
import org.lunxun.badhouse.cycle.left.Left;

/** Bad on purpose: two packages that need each other. */
public final class Right {
    @Nullable
    Left left;
}
