extension TaxIdentifier {
    /// Its length and which characters stand where.
    static func hasForm(_ value: String, of kind: Kind) -> Bool {
        let bytes = Array(value.utf8)
        let digits = bytes.count { 48...57 ~= $0 }
        let isNumber = digits == bytes.count
        return switch kind {
        case .clTIN: 7...9 ~= bytes.count && (isNumber || digits == bytes.count - 1 && value.hasSuffix("K"))
        case .arCUIT, .peRUC, .brCPF: isNumber && bytes.count == 11
        case .coNIT: isNumber && 8...11 ~= bytes.count
        case .coCC: isNumber && (6...8 ~= bytes.count || bytes.count == 10 && value.hasPrefix("1"))
        case .brCNPJ:
            bytes.count == 14 && bytes.allSatisfy(isLetterOrDigit) && bytes.suffix(2).allSatisfy { 48...57 ~= $0 }
        case .mxRFC: isRFC(value)
        case .ecRUC: isNumber && bytes.count == 13 && !value.hasSuffix("000")
        case .crTIN: isNumber && isCostaRican(value)
        case .doRCN: isNumber && (bytes.count == 9 || bytes.count == 11)
        case .veRIF: bytes.count == 10 && digits == 9 && "VEJPGC".contains(value.prefix(1))
        case .uyRUC: isNumber && bytes.count == 12
        case .uyCI: isNumber && 7...8 ~= bytes.count
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte || 65...90 ~= byte }

    /// Three letters of a company or four of a person, the date it began or was born, and three characters of the
    /// authority. The last of them is a check digit that numbers in use do not always satisfy, so it decides nothing.
    private static func isRFC(_ value: String) -> Bool {
        let characters = Array(value)
        guard 12...13 ~= characters.count else { return false }
        let letters = characters.dropLast(9)
        let date = characters.dropFirst(letters.count).prefix(6)
        guard letters.allSatisfy({ "A"..."Z" ~= $0 || $0 == "Ñ" || $0 == "&" }),
            date.allSatisfy({ "0"..."9" ~= $0 }), let month = Int(String(date.dropFirst(2).prefix(2))),
            let day = Int(String(date.suffix(2)))
        else { return false }
        let rest = characters.suffix(3)
        return 1...12 ~= month && 1...31 ~= day && rest.allSatisfy { "A"..."Z" ~= $0 || "0"..."9" ~= $0 }
            && (rest.last == "A" || rest.last.map { "0"..."9" ~= $0 } == true)
    }

    /// Nine digits of a person, ten of a company or another entity, eleven or twelve of a foreigner.
    private static func isCostaRican(_ value: String) -> Bool {
        let first = value.first ?? "0"
        return switch value.count {
        case 9: "1"..."9" ~= first
        case 10: "1"..."5" ~= first
        case 11, 12: first == "1"
        default: false
        }
    }
}

extension TaxIdentifier {
    /// What its country calls it.
    public var name: String {
        switch kind {
        case .clTIN, .uyRUC: "RUT"
        case .arCUIT: "CUIT"
        case .coNIT: "NIT"
        case .coCC: "CC"
        case .brCPF: "CPF"
        case .brCNPJ: "CNPJ"
        case .mxRFC: "RFC"
        case .peRUC, .ecRUC: "RUC"
        case .crTIN: "Cédula"
        case .doRCN: value.count == 9 ? "RNC" : "Cédula"
        case .veRIF: "RIF"
        case .uyCI: "CI"
        }
    }

    /// As people write it: `76.555.016-5`.
    public var text: String {
        switch kind {
        case .clTIN, .coNIT, .uyCI: Self.thousands(value.dropLast()) + "-" + value.suffix(1)
        case .coCC: Self.thousands(value[...])
        case .arCUIT: Self.spelled(value, "##-########-#")
        case .brCPF: Self.spelled(value, "###.###.###-##")
        case .brCNPJ: Self.spelled(value, "##.###.###/####-##")
        case .crTIN:
            value.count == 9
                ? Self.spelled(value, "#-####-####")
                : value.count == 10 ? Self.spelled(value, "#-###-######") : value
        case .doRCN: Self.spelled(value, value.count == 9 ? "#-##-#####-#" : "###-#######-#")
        case .veRIF: Self.spelled(value, "#-########-#")
        case .mxRFC, .peRUC, .ecRUC, .uyRUC: value
        }
    }

    /// One that satisfies its country's rule, to be shown to who mistyped theirs.
    public static func example(in country: String?) -> String? {
        switch country {
        case "CL": "12.345.678-5"
        case "AR": "20-12345678-6"
        case "CO": "900.123.456-8"
        case "BR": "529.982.247-25"
        case "MX": "GODE561231GR8"
        case "PE": "20512333797"
        case "EC": "1792060346001"
        case "CR": "3-101-123456"
        case "DO": "1-01-85004-3"
        case "VE": "J-07013380-5"
        case "UY": "211003420017"
        default: nil
        }
    }

    private static func spelled(_ value: String, _ pattern: String) -> String {
        var rest = value[...]
        return String(pattern.map { $0 == "#" ? rest.popFirst() ?? "#" : $0 })
    }

    private static func thousands(_ digits: Substring) -> String {
        var text = ""
        for (place, digit) in digits.reversed().enumerated() {
            if place > 0, place.isMultiple(of: 3) { text.append(".") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
