/**
 * Who is trained: cadres, their units and levels, and the times at which they cannot be sent.
 *
 * <p>Entry type: {@link org.lunxun.model.people.Cadre}. Personal data ends with its fields: there is none for ethnicity,
 * religion, party affiliation, health, family or photo, and a time of absence carries no reason.
 */
@NullMarked
package org.lunxun.model.people;

import org.jspecify.annotations.NullMarked;
