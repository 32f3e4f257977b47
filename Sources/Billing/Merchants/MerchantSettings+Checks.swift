import Core

/// Each setting as it is kept, or why it cannot be: nothing is read or written here.
extension MerchantSettings {
    /// The merchant with these settings. Whether a slug or a prefix is free is not known here.
    func applied(to merchant: Merchant) throws -> Merchant {
        var it = merchant
        if let name { it.name = try Self.line(name, .name, limit: 100) }
        if let slug { it.slug = try Slug.checked(slug, parameter: MerchantField.slug.rawValue) }
        if let email { it.email = try EmailAddress(email, parameter: MerchantField.email.rawValue).text }
        if let locale { it.locale = try Self.locale(locale) }
        if let zone { it.zone = zone }
        if let portalIsEnabled { it.portalIsEnabled = portalIsEnabled }
        if let numberPrefix { it.numberPrefix = try Self.prefix(numberPrefix) }
        if let frameOrigins { it.frameOrigins = try FrameOrigins(checking: frameOrigins) }
        if let dunning { it.dunning = dunning }
        if let dunningChange { try dunningChange(&it.dunning) }
        try it.dunning.check()
        try apply(to: &it.brand)
        return it
    }

    private func apply(to brand: inout Brand) throws {
        if let color {
            brand.color = try HexColor(color, parameter: MerchantField.color.rawValue).description
        }
        if let logo { brand.logo = logo }
        if let icon { brand.icon = icon }
        try Self.keep(supportEmail, as: .supportEmail, in: &brand.supportEmail) {
            try EmailAddress($0, parameter: $1).text
        }
        try Self.keep(supportPhone, as: .supportPhone, in: &brand.supportPhone, Self.phone)
        try Self.keep(website, as: .website, in: &brand.website) { try ReturnAddress.checked($0, parameter: $1) }
        try Self.keep(taxID, as: .taxID, in: &brand.taxID) { try FreeText.line($0, parameter: $1, limit: 40) }
        try Self.keep(address, as: .address, in: &brand.address) { try FreeText.text($0, parameter: $1, limit: 300) }
        try Self.keep(senderName, as: .senderName, in: &brand.senderName) {
            try FreeText.line($0, parameter: $1, limit: 60)
        }
        try Self.keep(replyTo, as: .replyTo, in: &brand.replyTo) { try EmailAddress($0, parameter: $1).text }
    }

    /// The portal's configuration with these settings.
    func applied(to configuration: PortalConfiguration) throws -> PortalConfiguration {
        var it = configuration
        try Self.keep(headline, as: .headline, in: &it.headline) { try FreeText.line($0, parameter: $1, limit: 60) }
        try Self.keep(privacyPolicyURL, as: .privacyPolicyURL, in: &it.privacyPolicyURL) {
            try ReturnAddress.checked($0, parameter: $1)
        }
        try Self.keep(termsOfServiceURL, as: .termsOfServiceURL, in: &it.termsOfServiceURL) {
            try ReturnAddress.checked($0, parameter: $1)
        }
        return it
    }

    private static func keep(
        _ sent: String??, as field: MerchantField, in place: inout String?,
        _ check: (_ text: String, _ parameter: String) throws -> String
    ) throws {
        guard let sent else { return }
        let kept = try sent.flatMap { try $0.isEmpty ? nil : check($0, field.rawValue) }
        place = kept?.isEmpty == false ? kept : nil
    }

    private static func line(_ text: String, _ field: MerchantField, limit: Int) throws -> String {
        let line = try FreeText.line(text, parameter: field.rawValue, limit: limit)
        guard !line.isEmpty else { throw BillingError.missing(field.rawValue) }
        return line
    }

    private static func locale(_ text: String) throws -> String {
        guard Merchant.locales.contains(text) else {
            let all = Merchant.locales.joined(separator: ", ")
            throw BillingError.invalid(
                MerchantField.locale.rawValue, "A language is one of \(all).", code: "parameter_invalid_choice")
        }
        return text
    }

    private static func prefix(_ text: String) throws -> String {
        let prefix = text.uppercased()
        let isWritten = prefix.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }
        guard isWritten, 1...InvoiceNumber.longestWord ~= prefix.utf8.count else {
            throw BillingError.invalid(
                MerchantField.numberPrefix.rawValue,
                "What numbers begin with is 1 to \(InvoiceNumber.longestWord) letters A to Z and digits.")
        }
        return prefix
    }

    /// As it is printed and dialled: digits, and what stands between them.
    private static func phone(_ text: String, _ parameter: String) throws -> String {
        let phone = try FreeText.line(text, parameter: parameter, limit: 40)
        let isWritten = phone.allSatisfy { $0.isASCII && ($0.isNumber || " +-().#*".contains($0)) }
        guard isWritten, phone.contains(where: \.isNumber) else {
            throw BillingError.invalid(parameter, "A telephone number is digits: +56 2 2345 6789.")
        }
        return phone
    }
}
