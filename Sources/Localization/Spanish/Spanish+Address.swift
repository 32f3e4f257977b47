extension Spanish {
    public var addressLabel: String { "Dirección" }
    public var addressMoreLabel: String { "Departamento, oficina, piso" }
    public func cityLabel(in country: String?) -> String {
        switch country {
        case "CL": "Comuna"
        case "MX": "Ciudad o municipio"
        default: "Ciudad"
        }
    }
    public func regionLabel(in country: String?) -> String {
        switch country {
        case "AR", "CR", "EC", "ES", "PA", "DO": "Provincia"
        case "BO", "CO", "GT", "HN", "NI", "PE", "PY", "SV", "UY": "Departamento"
        case "BR", "MX", "US", "VE": "Estado"
        default: "Región"
        }
    }
    public func postalCodeLabel(in country: String?) -> String { "Código postal" }
    public var countryLabel: String { "País" }
    public func taxIDLabel(in country: String?) -> String {
        switch country {
        case "AR": "CUIT o CUIL"
        case "BR": "CPF o CNPJ"
        case "CO": "NIT o cédula"
        case "CR": "Cédula física o jurídica"
        default: TaxNumber.name(in: country) ?? "Identificación tributaria"
        }
    }
    public func taxIDHint(in country: String?) -> String? {
        TaxNumber.name(in: country) == nil ? "La que uses para facturar." : nil
    }
    public func phoneHint(_ example: String) -> String { "Con código de país, como \(example)." }
}
