package org.lunxun.sdk.api;

public class Mine {}
