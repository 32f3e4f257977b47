import Billing

extension SandboxProcessor {
    /// Its codes are the field's; what networks answer (ISO 8583, field 39) stands beside those that come from one.
    public var declines: DeclineTable { Self.declines }

    static let declines = DeclineTable([
        .init("generic_decline", .later, networkCode: "05"),
        .init("do_not_honor", .later, networkCode: "05"),
        .init("insufficient_funds", .later, networkCode: "51", isForWantOfFunds: true),
        .init("incorrect_cvc", .later, networkCode: "N7"),
        .init("processing_error", .later, networkCode: "96"),
        .init("authentication_required", .stepUp, networkCode: "65"),
        // The bank had asked, and its customer said no.
        .init("authentication_failed", .stepUp),
        .init("lost_card", .otherMethod, networkCode: "41"),
        .init("stolen_card", .otherMethod, networkCode: "43"),
        .init("expired_card", .otherMethod, networkCode: "54"),
        .init("pickup_card", .otherMethod, networkCode: "04"),
        .init("restricted_card", .otherMethod, networkCode: "62"),
        .init("fraudulent", .otherMethod, networkCode: "59"),
        .init("invalid_account", .otherMethod, networkCode: "14"),
        .init("incorrect_number", .otherMethod, networkCode: "14"),
        .init("card_not_supported", .otherMethod, networkCode: "57"),
        .init("currency_not_supported", .otherMethod),
        .init("transaction_not_allowed", .otherMethod, networkCode: "57"),
        .init("revocation_of_authorization", .otherMethod, networkCode: "R1"),
        .init("revocation_of_all_authorizations", .never, networkCode: "R3"),
    ])
}
