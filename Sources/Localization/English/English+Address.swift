extension English {
    public var addressLabel: String { "Address" }
    public var addressMoreLabel: String { "Apartment, suite, floor" }
    public func cityLabel(in country: String?) -> String { country == "CL" ? "Commune" : "City" }
    public func regionLabel(in country: String?) -> String {
        switch country {
        case "AR", "CR", "EC", "ES", "PA", "DO": "Province"
        case "BO", "CO", "GT", "HN", "NI", "PE", "PY", "SV", "UY": "Department"
        case "BR", "MX", "US", "VE": "State"
        default: "Region"
        }
    }
    public func postalCodeLabel(in country: String?) -> String { country == "US" ? "ZIP code" : "Postal code" }
    public var countryLabel: String { "Country" }
    public func taxIDLabel(in country: String?) -> String {
        country == "BR" ? "CPF or CNPJ" : TaxNumber.name(in: country) ?? "Tax ID"
    }
    public func taxIDHint(in country: String?) -> String? {
        TaxNumber.name(in: country) == nil ? "Whichever you are invoiced with." : nil
    }
    public func phoneHint(_ example: String) -> String { "With country code, like \(example)." }
}
