/// What a sign-in mail lets people in with, as the merchant chose.
public enum SignInOffer: Hashable, Sendable, CaseIterable { case codeAndLink, code, link }
