package org.lunxun.engine.registry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Unified social credit codes (GB 32100-2015): 17 characters and a check character, modulo 31. */
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;

    private CreditCode() {}

    /** The code in its one form, empty when it is not valid. Full-width letters, small letters and spaces are mended. */
    static Optional<String> parse(String text) {
        String code = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        if (code.length() != LENGTH) {
            return Optional.empty();
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int digit = ALPHABET.indexOf(code.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            sum += digit * weight;
            weight = weight * 3 % MODULUS;
        }
        char check = ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
        return check == code.charAt(LENGTH - 1) ? Optional.of(code) : Optional.empty();
    }
}
