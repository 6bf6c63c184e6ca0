package org.lunxun.badhouse.sdk.api;

import org.pf4j.Plugin;

/** Bad on purpose: vendors see the marker alone. */
public abstract class SeesMoreOfPf4j extends Plugin {}
