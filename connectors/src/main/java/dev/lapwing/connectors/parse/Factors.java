package dev.lapwing.connectors.parse;

import dev.lapwing.core.event.Auth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** OCSF's names (1.8, {@code auth_factor.factor_type}) of the factors that vendors name. */
public final class Factors {

  public static final String OTP = "OTP";
  public static final String PASSWORD = "Password";
  public static final String WEBAUTHN = "WebAuthn";

  /** What a vendor's word contains, and what it then is; the first that fits. */
  private static final List<Map.Entry<String, String>> WORDS =
      List.of(
          Map.entry("push", Auth.PUSH),
          Map.entry("app notification", Auth.PUSH),
          Map.entry("phoneappnotification", Auth.PUSH),
          Map.entry("phone sign-in", Auth.PUSH),
          Map.entry("webauthn", WEBAUTHN),
          Map.entry("fido", WEBAUTHN),
          Map.entry("passkey", WEBAUTHN),
          Map.entry("signed_nonce", WEBAUTHN),
          Map.entry("windows hello", WEBAUTHN),
          Map.entry("platform credential", WEBAUTHN),
          Map.entry("u2f", "U2F"),
          Map.entry("sms", "SMS"),
          Map.entry("text message", "SMS"),
          Map.entry("hardware", "Hardware Token"),
          Map.entry("securid", "Hardware Token"),
          Map.entry("yubikey", "Hardware Token"),
          Map.entry("otp", OTP),
          Map.entry("soft_token", OTP),
          Map.entry("verification code", OTP),
          Map.entry("passcode", OTP),
          Map.entry("oath", OTP),
          Map.entry("call", "Phone Call"),
          Map.entry("voice", "Phone Call"),
          Map.entry("email", "Email"),
          Map.entry("question", "Security Question"),
          Map.entry("biometric", "Biometric"),
          Map.entry("password", PASSWORD));

  private Factors() {}

  /** OCSF's name; null if the vendor's is null or names no factor. */
  public static String named(String vendor) {
    if (vendor == null) {
      return null;
    }
    String word = vendor.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> each : WORDS) {
      if (word.contains(each.getKey())) {
        return each.getValue();
      }
    }
    return null;
  }

  /** OCSF's names of those that are factors, each once, in order. */
  public static List<String> all(Iterable<String> vendors) {
    List<String> factors = new ArrayList<>();
    for (String vendor : vendors) {
      String factor = named(vendor);
      if (factor != null && !factors.contains(factor)) {
        factors.add(factor);
      }
    }
    return factors;
  }
}
