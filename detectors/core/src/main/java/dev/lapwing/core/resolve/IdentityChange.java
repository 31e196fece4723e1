package dev.lapwing.core.resolve;

/**
 * News of an identity.
 *
 * @param tenant whose it is
 * @param uid whose news
 * @param identity what is known now; null when it is gone
 */
public record IdentityChange(String tenant, String uid, Identity identity) {

  public static IdentityChange of(Identity identity) {
    return new IdentityChange(identity.tenant(), identity.uid(), identity);
  }
}
