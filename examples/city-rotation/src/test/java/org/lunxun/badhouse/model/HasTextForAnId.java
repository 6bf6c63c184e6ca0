package org.lunxun.badhouse.model;

/** Bad on purpose: ids are types. */
public record HasTextForAnId(String cadreId) {}
