package org.lunxun.cli;

import org.lunxun.sdk.host.SignaturePolicy;

/** Reads a policy of signatures by its word in lower case. */
final class SignatureWord extends WordConverter<SignaturePolicy> {

    SignatureWord() {
        super("policy of signatures", SignaturePolicy.class, SignaturePolicy.REQUIRE);
    }
}
