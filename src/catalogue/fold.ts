export declare function fold(text: string): string;
