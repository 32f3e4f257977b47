extension Portuguese {
    public var addressLabel: String { "Endereço" }
    public var addressMoreLabel: String { "Complemento" }
    public func cityLabel(in country: String?) -> String { country == "CL" ? "Comuna" : "Cidade" }
    public func regionLabel(in country: String?) -> String {
        switch country {
        case "AR", "CR", "EC", "ES", "PA", "DO": "Província"
        case "BO", "CO", "GT", "HN", "NI", "PE", "PY", "SV", "UY": "Departamento"
        case "BR", "MX", "US", "VE": "Estado"
        default: "Região"
        }
    }
    public func postalCodeLabel(in country: String?) -> String { country == "BR" ? "CEP" : "Código postal" }
    public var countryLabel: String { "País" }
    public func taxIDLabel(in country: String?) -> String {
        country == "BR" ? "CPF ou CNPJ" : TaxNumber.name(in: country) ?? "Número fiscal"
    }
    public func taxIDHint(in country: String?) -> String? {
        TaxNumber.name(in: country) == nil ? "O que você usa para faturar." : nil
    }
    public func phoneHint(_ example: String) -> String { "Com código do país, como \(example)." }
}
