/// What the number that invoices are made out to is called in its own country. It is a name, the same in every language.
public enum TaxNumber {
    /// - Parameter country: ISO 3166, upper case.
    /// - Returns: nil where this is not known.
    public static func name(in country: String?) -> String? {
        switch country {
        case "AR": "CUIT"
        case "BO": "NIT"
        case "BR": "CPF / CNPJ"
        case "CL": "RUT"
        case "CO": "NIT"
        case "CR": "Cédula"
        case "DO": "RNC"
        case "EC": "RUC"
        case "ES": "NIF"
        case "GT": "NIT"
        case "HN": "RTN"
        case "MX": "RFC"
        case "NI": "RUC"
        case "PA": "RUC"
        case "PE": "RUC"
        case "PT": "NIF"
        case "PY": "RUC"
        case "SV": "NIT"
        case "US": "EIN"
        case "UY": "RUT"
        case "VE": "RIF"
        default: nil
        }
    }

    /// As it is printed: `NIT 900.123.456-7`. What its owner wrote before the digits stays, and nothing is said twice.
    ///
    /// - Parameters:
    ///   - number: as it is stored.
    ///   - country: of whoever has it.
    ///   - label: where the country's name for it is not known.
    public static func text(_ number: String, in country: String?, otherwise label: String) -> String {
        if namesItself(number) { return number }
        guard let name = name(in: country) else { return label + ": " + number }
        guard country == "BR" else { return name + " " + number }
        return (number.count { $0.isNumber } == 14 ? "CNPJ " : "CPF ") + number
    }

    /// `RUT 76.555.016-6`, `C.U.I.T.: 30-…`: letters, and then the number.
    private static func namesItself(_ number: String) -> Bool {
        let letters = number.prefix { $0.isLetter || $0 == "." || $0 == "/" }
        let rest = number.dropFirst(letters.count)
        return letters.count { $0.isLetter } >= 2 && (rest.first == " " || rest.first == ":")
    }
}

/// A telephone number as one is written in a country, with its code.
public enum PhoneExample {
    public static func of(_ country: String?) -> String {
        switch country {
        case "AR": "+54 9 11 1234 5678"
        case "BO": "+591 7123 4567"
        case "BR": "+55 11 91234 5678"
        case "CO": "+57 301 234 5678"
        case "CR": "+506 8123 4567"
        case "EC": "+593 99 123 4567"
        case "ES": "+34 612 345 678"
        case "MX": "+52 55 1234 5678"
        case "PA": "+507 6123 4567"
        case "PE": "+51 912 345 678"
        case "PT": "+351 912 345 678"
        case "PY": "+595 981 123 456"
        case "US": "+1 555 123 4567"
        case "UY": "+598 94 123 456"
        case "VE": "+58 412 123 4567"
        default: "+56 9 1234 5678"
        }
    }
}
