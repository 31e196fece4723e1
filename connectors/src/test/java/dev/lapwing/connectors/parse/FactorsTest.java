package dev.lapwing.connectors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorsTest {

  @ParameterizedTest
  @CsvSource({
    "OKTA_VERIFY_PUSH, Push Notification",
    "Mobile app notification, Push Notification",
    "PhoneAppNotification, Push Notification",
    "SMS_FACTOR, SMS",
    "Text message, SMS",
    "PASSWORD_AS_FACTOR, Password",
    "OKTA_SOFT_TOKEN, OTP",
    "OATH verification code, OTP",
    "FIDO2 security key, WebAuthn",
    "SIGNED_NONCE, WebAuthn",
    "Previously satisfied,"
  })
  void vendorsWordsAreOcsfs(String vendor, String factor) {
    assertThat(Factors.named(vendor)).isEqualTo(factor);
  }

  @Test
  void eachFactorIsNamedOnce() {
    assertThat(Factors.all(Arrays.asList("Password", null, "password", "Text message")))
        .containsExactly("Password", "SMS");
  }
}
