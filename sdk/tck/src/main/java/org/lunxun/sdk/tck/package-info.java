/**
 * What a provider promises, checked at home.
 *
 * <p>Entry type: {@link org.lunxun.sdk.tck.ProviderContract}. It reads a provider with the settings of a source, asks it
 * what a host would ask ({@link org.lunxun.sdk.tck.HostSimulator}), breaks its files ({@link org.lunxun.sdk.tck.BadData}),
 * and yields a {@link org.lunxun.sdk.tck.ConformanceReport}, or tests for JUnit. A check is a plain function that returns
 * what was broken: the promise, the request, the answer.
 */
@NullMarked
package org.lunxun.sdk.tck;

import org.jspecify.annotations.NullMarked;
