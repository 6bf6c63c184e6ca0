package org.lunxun.badhouse.model;

/** Bad on purpose: nobody can tell whether it will stay. */
public final class HasNoMark {}
