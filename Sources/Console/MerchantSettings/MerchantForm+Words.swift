import Billing
import Core
import Localization

extension MerchantForm.Question {
    func label(in say: any Language) -> String {
        switch self {
        case .name: say.consoleBusinessName
        case .email: say.consoleOwnerEmail
        case .locale: say.consoleLocaleLabel
        case .zone: say.consoleZoneLabel
        case .supportEmail: say.consoleSupportEmail
        case .supportPhone: say.consoleSupportPhone
        case .taxID: say.consoleTaxID
        case .address: say.consolePrintedAddress
        case .website: say.consoleWebsite
        case .numberPrefix: say.consoleNumberPrefix
        case .senderName: say.consoleSenderName
        case .replyTo: say.consoleReplyTo
        }
    }

    func hint(in say: any Language) -> String? {
        switch self {
        case .email: say.consoleOwnerEmailHint
        case .locale: say.consoleLocaleHint
        case .zone: say.consoleZoneHint
        case .numberPrefix: say.consoleNumberPrefixHint
        case .senderName: say.consoleSenderNameHint
        case .replyTo: say.consoleReplyToHint
        case .name, .supportEmail, .supportPhone, .taxID, .address, .website: nil
        }
    }

    /// What a person should do about what the domain refused.
    func fault(_ error: BillingError, in say: any Language) -> String {
        switch (self, error.code) {
        case (.zone, "invalid_time_zone"): say.consoleZoneIsUnknown
        case (.website, "url_invalid"): say.consoleAddressIsInvalid
        case (.supportPhone, "parameter_invalid"): say.consoleSupportPhoneIsInvalid
        case (.numberPrefix, "parameter_invalid"): say.consoleNumberPrefixIsMalformed
        case (.numberPrefix, "resource_already_exists"): say.consoleNumberPrefixIsTaken
        case (.locale, _): say.chooseOne
        default: say.consoleFault(error, label: label(in: say), limit: limit)
        }
    }
}

extension FormFaults {
    /// What the domain refused of a merchant's settings, at the field that it is about.
    ///
    /// - Throws: the error itself where nothing on the form can put it right.
    init(_ error: BillingError, ofSettingsIn say: any Language) throws {
        self.init()
        // A zone names itself before it is a setting.
        let parameter = error.code == "invalid_time_zone" ? MerchantField.zone.rawValue : error.parameter
        guard let question = MerchantForm.Question.allCases.first(where: { $0.field.rawValue == parameter }) else {
            throw error
        }
        add(question.rawValue, question.fault(error, in: say))
    }
}
