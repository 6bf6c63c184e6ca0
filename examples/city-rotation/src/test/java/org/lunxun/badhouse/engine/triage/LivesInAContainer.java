package org.lunxun.badhouse.engine.triage;

import jakarta.enterprise.context.ApplicationScoped;

/** Bad on purpose: the house is wired from outside. */
@ApplicationScoped
public class LivesInAContainer {}
