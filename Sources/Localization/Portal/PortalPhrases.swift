/// What customers read in the portal. Each noun adds its own protocol here, in a file of its own.
public protocol PortalPhrases {}
