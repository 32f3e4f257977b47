import Billing
import Core
import Localization
import Web

/// What a merchant says of itself: what is asked, and what was typed.
struct MerchantForm: Sendable, Hashable {
    enum Question: String, CaseIterable, Sendable {
        case name, email, locale, zone
        case supportEmail = "support_email"
        case supportPhone = "support_phone"
        case taxID = "tax_id"
        case address
        case website
        case numberPrefix = "number_prefix"
        case senderName = "sender_name"
        case replyTo = "reply_to"

        /// What the domain calls it in its errors.
        var field: MerchantField {
            switch self {
            case .name: .name
            case .email: .email
            case .locale: .locale
            case .zone: .zone
            case .supportEmail: .supportEmail
            case .supportPhone: .supportPhone
            case .taxID: .taxID
            case .address: .address
            case .website: .website
            case .numberPrefix: .numberPrefix
            case .senderName: .senderName
            case .replyTo: .replyTo
            }
        }

        /// Of the hidden field that says back what was shown.
        var nameOfShown: String { "shown_" + rawValue }

        /// In characters, as the domain checks them.
        var limit: Int {
            switch self {
            case .name: 100
            case .email, .supportEmail, .replyTo: 254
            case .locale, .numberPrefix: 12
            case .zone, .senderName: 60
            case .supportPhone, .taxID: 40
            case .address: 300
            case .website: 2_048
            }
        }

        var isRequired: Bool {
            switch self {
            case .name, .email, .locale, .zone, .numberPrefix: true
            case .supportEmail, .supportPhone, .taxID, .address, .website, .senderName, .replyTo: false
            }
        }
    }

    private var values: [Question: String]

    subscript(_ question: Question) -> String { values[question] ?? "" }

    /// - Parameter prefix: what the numbers of papers begin with, chosen or not.
    init(_ it: Merchant, numbersBeginWith prefix: String) {
        values = [
            .name: it.name, .email: it.email, .locale: it.locale, .zone: it.zone.id,
            .supportEmail: it.brand.supportEmail, .supportPhone: it.brand.supportPhone, .taxID: it.brand.taxID,
            .address: it.brand.address, .website: it.brand.website, .numberPrefix: prefix,
            .senderName: it.brand.senderName, .replyTo: it.brand.replyTo,
        ].compactMapValues(\.self)
    }

    init(_ form: FormBody) {
        values = Dictionary(uniqueKeysWithValues: Question.allCases.map { ($0, form.text($0.rawValue)) })
    }

    /// What the page showed, which its form says back: somebody may have saved something else meanwhile.
    ///
    /// - Parameter now: what is so, where the form does not say.
    init(shownBy form: FormBody, otherwise now: MerchantForm) {
        values = Dictionary(
            uniqueKeysWithValues: Question.allCases.map { question -> (Question, String) in
                let name = question.nameOfShown
                return (question, form[name] == nil ? now[question] : form.text(name))
            })
    }

    /// - Parameter before: what the page showed: what nobody has touched is no setting.
    /// - Throws: `invalid_time_zone`.
    func settings(from before: MerchantForm) throws(BillingError) -> MerchantSettings {
        func changed(_ question: Question) -> String? {
            self[question] == before[question] ? nil : self[question]
        }
        var settings = MerchantSettings()
        settings.name = changed(.name)
        settings.email = changed(.email)
        settings.locale = changed(.locale)
        if let zone = changed(.zone) { settings.zone = try Zone(zone) }
        if let email = changed(.supportEmail) { settings.supportEmail = .some(email) }
        if let phone = changed(.supportPhone) { settings.supportPhone = .some(phone) }
        if let number = changed(.taxID) { settings.taxID = .some(number) }
        if let address = changed(.address) { settings.address = .some(address) }
        if let website = changed(.website) { settings.website = .some(website) }
        if let sender = changed(.senderName) { settings.senderName = .some(sender) }
        if let replyTo = changed(.replyTo) { settings.replyTo = .some(replyTo) }
        settings.numberPrefix = changed(.numberPrefix)
        return settings
    }
}
