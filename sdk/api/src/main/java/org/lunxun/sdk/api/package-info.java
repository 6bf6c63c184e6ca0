/**
 * The extension points that a provider plugin implements.
 *
 * <p>Entry type: {@link org.lunxun.sdk.api.TrainingProvider}. It reads requests that only the host builds
 * ({@link org.lunxun.sdk.api.CatalogueRequest} and its like: settings, deadline, limits) and yields values of the model,
 * handed row by row to a sink of the host. Everything else here serves that one conversation.
 */
@NullMarked
package org.lunxun.sdk.api;

import org.jspecify.annotations.NullMarked;
