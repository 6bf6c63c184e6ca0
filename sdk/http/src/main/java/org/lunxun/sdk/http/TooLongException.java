package org.lunxun.sdk.http;

import java.io.IOException;

/** An answer has more bytes than is allowed; asking again would not make it shorter. */
final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException(int limit) {
        super("the answer has more than " + limit + " bytes");
    }
}
